import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { communities, morning, region, streets, world } from '../../test/world/world.ts'
import { placesOf } from './address.ts'

const { db } = await freshDatabase()
const city = await world(db)
const { x, y } = city.pointIn(0, 0)

const features = [
  ['road-1', 'road', '学士街', 'Xueshi Street', { type: 'LineString', coordinates: [[x - 0.01, y], [x + 0.001, y], [x + 0.02, y]] }],
  ['road-2', 'road', '建设路', 'Jianshe Road', { type: 'MultiLineString', coordinates: [[[x + 0.001, y + 0.01], [x + 0.001, y], [x + 0.001, y - 0.01]]] }],
  ['landmark-1', 'landmark', '重庆小学', 'Chongqing Primary School', { type: 'Point', coordinates: [x + 0.005, y + 0.0001] }],
  ['water-1', 'water', '清河', 'Qing River', { type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x, y + 1], [x, y]]] }],
] as const // prettier-ignore
for (const [id, kind, zh, en, geometry] of features) {
  await db`
    insert into map_feature (region, version, feature_id, kind, name_zh, name_en, geometry)
    values (${region}, 1, ${id}, ${kind}, ${zh}, ${en}, ${db.json(geometry)})`
}
const places = await placesOf(db, await city.registers.of(region, morning))
const cell = `${communities[0]}001`
const area = `名${streets[0]} 名${communities[0]}`

test('a point is told by street, community and the nearest crossing, landmark or road', () => {
  expect(places.addressOf(x + 0.001, y + 0.0003, cell).zh).toBe(`${area} 学士街与建设路交叉口附近`)
  expect(places.addressOf(x + 0.005, y + 0.0002, cell)).toEqual({
    zh: `${area} 重庆小学附近`,
    en: `near Chongqing Primary School, Area ${communities[0]}, Area ${streets[0]}`,
  })
  expect(places.addressOf(x - 0.005, y + 0.001, cell).zh).toBe(`${area} 学士街沿线`)
  expect(places.addressOf(x + 0.3, y + 0.3, null).zh).toBe('')
})

test.each([
  ['学士街', '学士街'],
  ['建设', '建设路'],
  ['xsj', '学士街'],
  ['jianshe', '建设路'],
  ['Primary', '重庆小学'],
  ['小学 重庆', '重庆小学'],
  [communities[2], `名${communities[2]}`],
])('%s finds %s', (words, name) => {
  expect(places.find(words, 5)[0]?.name.zh).toBe(name)
})

test('nothing is found for nothing, and water has no address', () => {
  expect(places.find('  ', 5)).toEqual([])
  expect(places.find('清河', 5)).toEqual([])
  expect(places.find('名', 2)).toHaveLength(2)
})
