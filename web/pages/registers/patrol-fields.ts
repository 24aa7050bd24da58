import { HeldPost } from '../../../contract/registers/people.ts'
import { posts } from '../../../domain/people/posts.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { usePersonField } from './person-field.ts'
import { todayText } from './reading.ts'

/** The fields of one line of a patrol area's roster (四定), what they hold at first, and how they are read. */
export function useRosterFields() {
  const words = useWords(registerWords)
  const say = useSay()
  const person = usePersonField()
  const fields: FieldSpec[] = [
    person,
    {
      name: 'post',
      label: words.post,
      kind: 'choice',
      choices: HeldPost.options.map((post) => ({ value: post, label: say(posts[post]) })),
    },
    { name: 'timeFrom', label: words.timeFrom, kind: 'time' },
    { name: 'timeTo', label: words.timeTo, kind: 'time' },
    { name: 'dutyZh', label: words.dutyZh, max: 80 },
    { name: 'dutyEn', label: words.dutyEn },
    { name: 'from', label: words.from, kind: 'day' },
    { name: 'to', label: words.to, kind: 'day', optional: true },
  ]
  const initial = {
    post: 'inspector',
    timeFrom: '08:00',
    timeTo: '16:00',
    dutyZh: '巡查上报',
    dutyEn: 'Patrol and report',
    from: todayText(),
  }
  const read = (values: Values) => ({
    personId: values.personId ?? '',
    post: HeldPost.parse(values.post),
    duty: { zh: values.dutyZh ?? '', en: values.dutyEn ?? '' },
    timeFrom: values.timeFrom ?? '',
    timeTo: values.timeTo ?? '',
    from: values.from ?? '',
    to: orNull(values.to),
  })
  return { fields, initial, read }
}
