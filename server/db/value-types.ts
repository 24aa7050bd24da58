/**
 * How values of PostgreSQL become values here, and back. Arrays are known beforehand: the driver would otherwise ask
 * each new connection for them in a question nobody awaits, and a connection lost in that moment would end the process.
 */
import { parse } from 'postgres-array'

const bigint = { to: 20, from: [20], serialize: String, parse: safeInteger }
const instant = {
  to: 1184,
  from: [1114, 1184],
  serialize: (value: Date | string) => (value instanceof Date ? value.toISOString() : value),
  parse: (text: string) => new Date(text),
}
const civilDate = { to: 1082, from: [1082], serialize: (value: string) => value, parse: (text: string) => text }

/** The type of an array of instants, for `db.array(list, instants)`: the driver types a list by its first item. */
export const instants = 1185

const asText = (text: string) => text

export const valueTypes = {
  bigint,
  instant,
  civilDate,
  booleans: listOf([1000], (text) => text === 't'),
  integers: listOf([1005, 1007], Number),
  bigints: listOf([1016], safeInteger),
  floats: listOf([1021, 1022], Number),
  texts: listOf([1009, 1014, 1015, 1231, 2951], asText), // text, bpchar, varchar, numeric, uuid
  civilDates: listOf([1182], civilDate.parse),
  instants: listOf([1115, instants], instant.parse),
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond what a number holds exactly`)
  return value
}

function listOf<T>(types: [number, ...number[]], item: (text: string) => T) {
  return { to: types[0], from: types, serialize: arrayText, parse: (text: string): T[] => parse(text, item) }
}

/** The list as PostgreSQL writes arrays: `{"a","b\"c",null}`. Faults: an item that is undefined. */
function arrayText(list: readonly unknown[]): string {
  return `{${list.map(itemText).join(',')}}`
}

function itemText(item: unknown): string {
  if (item === undefined) throw new TypeError('a list given to the database has an undefined item')
  if (item === null) return 'null'
  const text = item instanceof Date ? item.toISOString() : String(item)
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
