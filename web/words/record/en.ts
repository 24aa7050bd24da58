import { plural, type Same } from '../shape.ts'
import type { zh } from './zh.ts'

export const en: Same<typeof zh> = {
  title: 'The provable record',
  lead: 'Every step of every matter in this district is an entry. Each midnight the entries of the day before are worked into one “head”, a line of 64 characters, which is signed with the district’s key, shown here and kept for ever. If one entry is changed, removed, put in or moved, the head no longer fits.',
  how: 'A head holds no personal data and tells nobody who did what. You may keep the file of heads: if what is shown later does not agree with it, you have the evidence.',
  check: {
    title: 'Check a receipt',
    text: 'Where you follow a report or check a writ you can download a proof receipt (receipt.json). Choose it here to see whether your entry is below a published head. The check runs on your device; the receipt is sent nowhere.',
    choose: 'Choose the receipt',
    checking: 'Checking…',
    proven: 'True',
    waiting: 'Not sealed yet',
    broken: 'Not true',
    cannot: 'This browser cannot check it on this page: use a newer one and open the page by https, or check offline with gezhi verify.',
    compared: (count) => `Compared with the ${plural(count, 'published head')}; each grew from the one before.`,
    notCompared: 'The published heads could not be read, so only the receipt itself was checked. Try again later.',
  },
  heads: {
    title: 'Latest heads',
    none: 'Nothing is sealed yet: the first head is shown after midnight.',
    count: (shown, total) => `${plural(total, 'head')} in all, the latest ${shown} shown`,
    number: (number) => `Head ${number}`,
    size: (size) => plural(size, 'entry', 'entries'),
    upTo: 'Up to',
    root: 'Head',
    key: 'Key',
  },
  keys: {
    title: 'Public keys',
    first: 'The first key',
    rotated: 'Changed, and signed for by the key before',
    declared: 'Declared anew, not signed by the key before',
    from: (number) => `from head ${number}`,
    reason: (reason) => `Reason: ${reason}`,
  },
  files: 'Data',
  all: 'Download all heads and keys (JSON)',
  download: 'Download proof receipt',
  downloadHint: 'The receipt proves that this entry was never changed; it can be checked after midnight.',
  checkHere: 'How to check a receipt',
  entry: (hash) => `Proof receipt ${hash}`,
}
