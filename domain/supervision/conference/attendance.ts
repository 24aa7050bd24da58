/** 出席情况: who came for which member, read from the lines of whoever kept the list. */

/** `stoodIn` where somebody came in the place of whoever sits there. */
export type Present = { readonly member: string; readonly person: string; readonly stoodIn: boolean }

export type Attendance = {
  readonly present: readonly Present[]
  readonly absent: readonly string[]
  /** Lines that name no member, as they were written. */
  readonly unknown: readonly string[]
}

const line = /^(.+?)[:：]\s*(.+)$/u
const standIn = /[（(]代[）)]\s*$/u

/** Reads `member: person` lines, `（代）` after the person for a stand-in. Members that no line names are absent. */
export function attendanceOf(text: string, members: readonly string[]): Attendance {
  const present: Present[] = []
  const unknown: string[] = []
  for (const written of text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [, member = '', person = ''] = line.exec(written) ?? []
    if (members.includes(member.trim()))
      present.push({ member: member.trim(), person: person.replace(standIn, '').trim(), stoodIn: standIn.test(person) })
    else unknown.push(written)
  }
  const named = new Set(present.map((one) => one.member))
  return { present, absent: members.filter((one) => !named.has(one)), unknown }
}
