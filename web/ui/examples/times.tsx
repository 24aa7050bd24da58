import { DueTime, Time } from '../due-time.tsx'
import type { Due } from '../due-text.ts'
import { Steps } from '../steps.tsx'
import type { Examples } from './examples.ts'

const now = new Date('2026-11-25T06:30:00Z')
const due = (part: Partial<Due>) => (
  <DueTime now={now} due={{ dueAt: '2026-11-25T08:30:00Z', standing: 'running', leftSeconds: 7200, kind: 'workHour', ...part }} />
)

export const timeExamples: Examples = {
  'DueTime: running': () => due({ dueAt: '2026-11-27T02:30:00Z', leftSeconds: 43_200, kind: 'workDay' }),
  'DueTime: due soon': () => due({ standing: 'dueSoon' }),
  'DueTime: lapsed': () => due({ standing: 'lapsed', leftSeconds: -5400, dueAt: '2026-11-24T08:30:00Z' }),
  'DueTime: paused': () => due({ standing: 'paused' }),
  'DueTime: stopped': () => due({ standing: 'stopped', leftSeconds: 0 }),
  'Time: near': () => <Time at="2026-11-25T08:30:00Z" now={now} />,
  'Time: for the record': () => <Time at="2026-11-25T08:30:05Z" form="exact" />,
  Steps: () => (
    <Steps
      now={now}
      steps={[
        { name: '已上报', state: 'done', at: '2026-11-24T01:12:00Z' },
        { name: '已立案', state: 'done', at: '2026-11-24T01:40:00Z' },
        { name: '处置中', state: 'now', at: '2026-11-25T08:30:00Z', note: '东关中队' },
        { name: '核查', state: 'next' },
        { name: '结案', state: 'next' },
      ]}
    />
  ),
}
