import sharp from 'sharp'
import { Readable } from 'node:stream'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../db/pool.ts'
import { insertAttachment } from '../photos/attachments.ts'
import type { PhotoStore } from '../photos/store.ts'
import type { Random } from './ground/random.ts'
import { randomFrom } from './ground/random.ts'
import type { Stage } from './history/stage.ts'
import { keepRecording } from './recording.ts'

/** What is drawn, by the beginning of a class's code; the first that fits is taken. */
const scenes = [
  { name: 'bicycles', of: /^incident:0901[01]/ },
  { name: 'stall', of: /^incident:(09|07002|0602|06029)/ },
  { name: 'bills', of: /^incident:07|^asset:0300[678]/ },
  { name: 'laundry', of: /^incident:0600[57]/ },
  { name: 'bin', of: /^incident:0604|^asset:03/ },
  { name: 'road', of: /^incident:(06013|0605|08|1099[67])|^asset:02/ },
  { name: 'green', of: /^incident:(06017|0602|0604)|^asset:04/ },
  { name: 'cover', of: /^asset:010[01]|^asset:01004|^incident:1099/ },
  { name: 'lamp', of: /^asset:01/ },
  { name: 'waste', of: /./ },
] as const
type Scene = (typeof scenes)[number]['name']

/** Pictures of a scene before and after it was put right. */
const variants = { before: 3, after: 2 } as const
const [width, height] = [1024, 768]

/** Draws the demonstration's photos, keeps them and its recording as any other, and gives the photos out by class. Repeating it adds nothing. */
export async function makePhotos(db: Pool, store: PhotoStore, region: string, now: Date): Promise<Stage['photos']> {
  const drawn = new Map<string, string[]>()
  for (const { name } of scenes) {
    for (const [when, count] of Object.entries(variants)) {
      const photos: string[] = []
      for (let number = 0; number < count; number += 1)
        photos.push(await keepOne(db, store, region, now, draw(name, when === 'after', number)))
      drawn.set(`${name}/${when}`, photos)
    }
  }
  await keepRecording(db, store, region, now)
  return (random, subject, after) => choose(random, drawn.get(`${sceneOf(subject)}/${after ? 'after' : 'before'}`) ?? [])
}

async function keepOne(db: Pool, store: PhotoStore, region: string, now: Date, picture: string): Promise<string> {
  const bytes = await sharp(Buffer.from(picture)).jpeg({ quality: 70 }).toBuffer()
  const photo = must(await store.keep(Readable.from([bytes]), 480))
  await inTransaction(db, (tx) => insertAttachment(tx, region, photo, null, now))
  return photo.sha256
}

function choose(random: Random, photos: readonly string[]): string[] {
  const first = Math.floor(random.next() * photos.length)
  const count = random.next() < 0.4 ? 2 : 1
  return [...new Set(Array.from({ length: count }, (_, index) => photos[(first + index) % photos.length]))].filter(
    (one) => one !== undefined,
  )
}

function sceneOf(subject: string): Scene {
  const key = subject.split(':').slice(1).join(':')
  return scenes.find(({ of }) => of.test(key))?.name ?? 'waste'
}

/** A drawn street with the thing in question; neutral, and marked 演示 so that nobody takes it for evidence. */
function draw(scene: Scene, after: boolean, number: number): string {
  const random = randomFrom(scene.length * 1009 + number * 31 + (after ? 7 : 0))
  const sky = random.pick(['#cfe0ea', '#dbe4e6', '#e6e4da'])
  const walls = Array.from({ length: 5 }, (_, index) => house(random, index)).join('')
  const kerb = `<rect y="520" width="${width}" height="14" fill="#b9b7b0"/><rect y="534" width="${width}" height="234" fill="#8d9093"/>`
  const pavement = `<rect y="452" width="${width}" height="70" fill="#c9c6bd"/>`
  const lines = Array.from(
    { length: 6 },
    (_, index) => `<rect x="${index * 190 + 30}" y="640" width="110" height="9" fill="#e9e9e4"/>`,
  ).join('')
  const thing = after ? swept(random) : things[scene](random)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${sky}"/>${walls}${pavement}${kerb}${lines}${thing}${mark}</svg>`
}

function house(random: Random, index: number): string {
  const top = random.between(120, 260)
  const colour = random.pick(['#d9cbb5', '#c8cfd3', '#d5c0ae', '#cdd3c2', '#e0d8cb'])
  const windows = Array.from(
    { length: 6 },
    (_, at) =>
      `<rect x="${index * 210 + 22 + (at % 3) * 62}" y="${top + 34 + Math.floor(at / 3) * 92}" width="38" height="54" fill="#7d94a3"/>`,
  ).join('')
  return `<rect x="${index * 210}" y="${top}" width="204" height="${460 - top}" fill="${colour}"/>${windows}<rect x="${index * 210 + 14}" y="382" width="176" height="70" fill="#6d7378"/>`
}

const many = (random: Random, count: number, one: (x: number, y: number, at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(random.between(300, 720), random.between(470, 600), at)).join('')

const swept = (random: Random): string =>
  `<ellipse cx="${random.between(420, 600)}" cy="560" rx="170" ry="26" fill="#a4a6a6" opacity="0.5"/>`

const things: Readonly<Record<Scene, (random: Random) => string>> = {
  bicycles: (random) =>
    many(
      random,
      7,
      (x, y) =>
        `<g stroke="#2f5d62" stroke-width="6" fill="none"><circle cx="${x}" cy="${y}" r="30"/><circle cx="${x + 84}" cy="${y + 6}" r="30"/><path d="M${x} ${y}l32 -44h40l14 48M${x + 32} ${y - 44}l-12 -16"/></g>`,
    ),
  stall: (random) =>
    `<g transform="translate(${random.between(320, 520)} 400)"><rect width="260" height="24" fill="#b4532a"/><path d="M10 24v140M250 24v140" stroke="#555" stroke-width="8"/><rect y="96" width="260" height="58" fill="#d8b07a"/>${many(random, 9, (x) => `<circle cx="${(x - 300) / 2 + 24}" cy="90" r="15" fill="#c9702e"/>`)}</g>`,
  bills: (random) =>
    many(
      random,
      10,
      (x, y, at) =>
        `<rect x="${x - 40}" y="${y - 190}" width="64" height="84" fill="${at % 2 ? '#f4f1e6' : '#f1d9a8'}" transform="rotate(${((at * 17) % 24) - 12} ${x} ${y - 150})" stroke="#999"/>`,
    ),
  laundry: (random) =>
    `<path d="M240 300Q500 350 800 296" stroke="#444" stroke-width="4" fill="none"/>${many(random, 8, (x) => `<rect x="${x}" y="318" width="52" height="${80 + (x % 40)}" fill="#8fa7bd" stroke="#667"/>`)}`,
  bin: (random) =>
    `<rect x="430" y="430" width="130" height="150" rx="10" fill="#3f6b4f"/><rect x="420" y="412" width="150" height="24" fill="#35583f"/>${many(random, 14, (x, y) => `<circle cx="${x}" cy="${y - 20}" r="22" fill="#5b564c"/>`)}`,
  road: (random) =>
    `<path d="M330 600l70 -34 90 18 110 -26 60 44 -80 40 -150 -8z" fill="#55585b"/><path d="M360 ${600 + random.between(0, 10)}l80 -14 70 16" stroke="#3e4143" stroke-width="5" fill="none"/>`,
  green: (random) =>
    `<rect x="220" y="470" width="560" height="70" fill="#86a06a"/>${many(random, 16, (x, y) => `<rect x="${x}" y="${y - 30}" width="26" height="14" fill="#d9d4c4" transform="rotate(${x % 60} ${x} ${y})"/>`)}`,
  cover: (random) =>
    `<ellipse cx="500" cy="610" rx="92" ry="38" fill="#26282a"/><ellipse cx="${random.between(590, 640)}" cy="640" rx="92" ry="36" fill="#6b6f72" stroke="#4a4d50" stroke-width="8"/>`,
  lamp: (random) =>
    `<path d="M500 520V210q0 -40 60 -40h50" stroke="#4c5256" stroke-width="14" fill="none"/><rect x="600" y="158" width="80" height="26" fill="${random.pick(['#3a3f43', '#50565a'])}"/>`,
  waste: (random) =>
    many(random, 18, (x, y, at) =>
      at % 3 === 0
        ? `<rect x="${x}" y="${y - 30}" width="64" height="40" fill="#a58d68" transform="rotate(${at * 11} ${x} ${y})"/>`
        : `<circle cx="${x}" cy="${y}" r="${18 + (at % 4) * 6}" fill="${at % 2 ? '#4e5a63' : '#6b6357'}"/>`,
    ),
}

// 演示, drawn stroke by stroke in two boxes of a hundred: a drawing needs no font on the machine.
const strokes =
  'M12 14l12 10M6 40l12 10M8 92l20 -32M62 4v10M38 16h52M38 16v12M90 16v12M44 34h40M46 44h36v32h-36zM46 60h36M64 34v42M54 80l-14 14M74 80l14 14' +
  'M130 22h60M116 46h88M160 46v44q0 6 -12 2M136 60l-18 28M182 60l20 28'
const mark = `<g transform="translate(770 640)"><rect x="-16" y="-14" width="252" height="124" rx="12" fill="#ffffff" opacity="0.82"/><path d="${strokes}" stroke="#0f6e6e" stroke-width="7" fill="none" stroke-linecap="round"/></g>`
