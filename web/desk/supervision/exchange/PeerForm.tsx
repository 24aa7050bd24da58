import { savePeer, type PeerView } from '../../../../contract/exchange.ts'
import { isMessageKind, messageKinds, messageKindNames } from '../../../../domain/supervision/referral/messages.ts'
import { FormDialog, type Values } from '../../../pages/registers/FormDialog.tsx'
import { useSaving } from '../../../pages/registers/reading.ts'
import { exchangeWords } from '../../../words/desk/exchange.ts'
import { useSay, useWords } from '../../../words/language.ts'

/** A peer that is entered, or changed. */
export function PeerForm({ peer, onClose }: { peer: PeerView | null; onClose: () => void }) {
  const words = useWords(exchangeWords)
  const say = useSay()
  const save = useSaving()
  const { form } = words
  return (
    <FormDialog
      title={peer === null ? words.addPeer : say(peer.name)}
      onClose={onClose}
      initial={{
        id: peer?.id ?? '',
        nameZh: peer?.name.zh ?? '',
        nameEn: peer?.name.en ?? '',
        url: peer?.url ?? '',
        publicKey: peer?.publicKey ?? '',
        ...(peer?.active !== false && { active: 'true' }),
        ...({ kinds: peer?.kinds ?? messageKindNames } as unknown as Values), // a list underneath, which the select reads
      }}
      fields={[
        { name: 'id', label: form.id, max: 40, locked: peer !== null },
        { name: 'nameZh', label: form.nameZh, max: 60 },
        { name: 'nameEn', label: form.nameEn, max: 100 },
        { name: 'url', label: form.url, hint: form.urlHint, max: 300, optional: true },
        { name: 'publicKey', label: form.publicKey, hint: form.publicKeyHint, max: 64, optional: true },
        {
          name: 'kinds',
          label: form.kinds,
          hint: form.kindsHint,
          kind: 'several',
          choices: messageKindNames.map((value) => ({ value, label: say(messageKinds[value]) })),
        },
        { name: 'active', label: form.active, kind: 'check' },
      ]}
      onSave={({ id = '', nameZh = '', nameEn = '', url = '', publicKey = '', active = '', kinds = '' }) =>
        save(savePeer, {
          id,
          ...(peer !== null && { version: peer.version }),
          nameZh,
          nameEn,
          url,
          publicKey,
          kinds: kinds.split(',').filter(isMessageKind),
          active: active === 'true',
        })
      }
    />
  )
}
