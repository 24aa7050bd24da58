import { usableSubject, type Catalogue } from '../../domain/catalogue/catalogue.ts'
import { stagesText } from '../../domain/catalogue/limit.ts'
import { subjectKey, type FilingCondition, type Subject } from '../../domain/catalogue/subject.ts'
import { serviceLevelWords } from '../../domain/clock/service-level.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { readSubjectRef, writeSubjectRef } from '../case/refs.ts'
import type { Caller } from './caller.ts'
import type { Node } from './format.ts'

/** The attribute by which a reporter says which filing condition (立案条件) is met. */
export const conditionAttribute = 'condition'

/** Every class that a report can be made under today: one service each. */
export function listServices({ region, language, now }: Caller): Node {
  const { catalogue } = region
  if (!catalogue) return []
  const today = region.today(now)
  return [...catalogue.subjects.values()]
    .filter((subject) => subject.retiredOn === undefined || subject.retiredOn > today)
    .map((subject) => service(catalogue, subject, language))
}

function service(catalogue: Catalogue, subject: Subject, language: Language): Node {
  const conditions = conditionsOf(catalogue, subject)
  const category = subject.category.name[language]
  return {
    service_code: writeSubjectRef(subject),
    service_name: subject.name[language],
    description: conditions[0]?.registerTest[language] ?? `${category} · ${subject.name[language]}`,
    metadata: conditions.length > 0,
    type: 'realtime',
    keywords: subject.aliases.join(','),
    group: category,
  }
}

/** The class a service code names. Refuses `open311.serviceMissing` and `open311.serviceUnknown`. */
export function findService({ region, now }: Caller, code: string | undefined): Outcome<{ catalogue: Catalogue; subject: Subject }> {
  if (!code) return refuse('open311.serviceMissing')
  const ref = readSubjectRef(code)
  const { catalogue } = region
  const found = catalogue && ref ? usableSubject(catalogue, ref, region.today(now)) : null
  if (!catalogue || !found || (!found.ok && found.refusal.code === 'catalogue.unknownCode'))
    return refuse('open311.serviceUnknown', { code: code.slice(0, 120) })
  return found.ok ? done({ catalogue, subject: found.value }) : found
}

/** What is asked with a report: the filing condition to choose from, and, to be read only, the photos wanted. */
export function serviceDefinition(caller: Caller, code: string): Outcome<Node> {
  const found = findService(caller, code)
  if (!found.ok) return found
  const { catalogue, subject } = found.value
  const conditions = conditionsOf(catalogue, subject)
  const { language } = caller
  const [first] = conditions
  const attributes: Node[] = []
  if (first) {
    attributes.push(
      {
        variable: true,
        code: conditionAttribute,
        datatype: 'singlevaluelist',
        required: false,
        datatype_description:
          language === 'zh' ? '请选择与现场相符的一项；不确定可不填。' : 'Choose the one that fits what you see, or leave it out.',
        order: 1,
        description: language === 'zh' ? '立案条件' : 'Filing condition',
        values: conditions.map((one) => ({
          key: one.n,
          name: `${one.registerTest[language]}（${limitText(one, language)}）`,
        })),
      },
      {
        variable: false,
        code: 'photos',
        datatype: 'text',
        required: false,
        datatype_description: null,
        order: 2,
        description:
          language === 'zh'
            ? `采集要求：请附现场照片 ${first.photos.report} 张，远近各有。`
            : `Please send ${first.photos.report} photos, near and far.`,
        values: [],
      },
    )
  }
  return done({ service_code: code, attributes })
}

export function conditionsOf(catalogue: Catalogue, subject: Pick<Subject, 'kind' | 'code'>): readonly FilingCondition[] {
  return catalogue.conditionsOf.get(subjectKey(subject.kind, subject.code)) ?? []
}

/** The limit of a condition in words: 4工作时, or its stages. */
export function limitText({ stages }: FilingCondition, language: Language): string {
  if (language === 'zh') return stagesText(stages)
  return stages.map(({ limit }) => serviceLevelWords(limit).en).join('; ')
}
