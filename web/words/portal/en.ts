import type { Same } from '../shape.ts'
import type { zh } from './zh.ts'

export const en: Same<typeof zh> = {
  title: 'City services',
  titleOf: (page) => `${page} — City services`,
  home: {
    lead: 'Seen a broken pavement, piled-up rubbish or a blocked street? Show us a photo. No account needed, and you can follow what happens.',
    report: 'Report a problem',
    reportText: 'Photo, place, a few words: about 2 minutes',
    track: 'Follow a report',
    trackText: 'See how far it is with the code on your receipt',
    code: 'Tracking code',
    codeHint: 'On your receipt, for example 7K3M9-2QD4X',
    codeMissing: 'Enter the tracking code on your receipt',
  },
  around: {
    title: 'More',
    map: 'See what is being dealt with',
    mapText: 'A list and a map, with rough places only',
    decisions: 'Penalty decisions',
    decisionsText: 'Decisions made public by law, to search and to download',
    complain: 'Complaints and petitions',
    complainText: 'Complain about enforcement, ask or suggest, read the answer and rate it',
    reconsider: 'Apply for reconsideration',
    reconsiderText: 'Have a penalty or another decision reviewed by the district government',
    information: 'Apply for government information',
    informationText: 'See what is published, ask for the rest, read the answer with your code',
    writ: 'Check a paper',
    writText: 'Look up a paper you received, answer it, ask for a hearing, rate an inspection',
    published: 'What we publish',
    publishedText: 'What is public and what is not',
    counts: (open, done) => `${open.toLocaleString('en')} being dealt with, ${done.toLocaleString('en')} done this month`,
    hotline: (number) => `Hotline ${number}`,
  },
  footer: {
    name: 'Footer',
    staff: 'Staff sign-in',
    field: 'Field app',
  },
}
