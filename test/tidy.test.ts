/** The part of the house style that can be checked. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

// What each layer may import, besides itself. `domain` knows nobody.
const inwards: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  server: ['contract', 'domain'],
  web: ['contract', 'domain'],
}

// What each package of the rules may import, besides itself and the kernel.
const withinDomain: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  clock: [],
  people: [],
  grid: [],
  catalogue: ['clock'],
  duties: ['people', 'grid', 'catalogue', 'clock'],
  evidence: ['clock'],
  procedure: ['clock', 'people', 'evidence'],
  record: ['procedure'],
  resources: ['people', 'grid', 'procedure'],
  capacity: ['clock'],
  documents: ['clock', 'people'],
  case: ['procedure', 'clock', 'people', 'grid', 'duties', 'catalogue', 'enforcement'],
  enforcement: ['procedure', 'clock', 'people', 'duties', 'documents', 'grid', 'evidence'],
  supervision: ['procedure', 'clock', 'case', 'enforcement', 'documents', 'people'],
  assessment: ['clock'],
}

type Source = { readonly file: string; readonly text: string }

function sources(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => {
    if (!existsSync(join(root, folder))) return []
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
      .sort()
      .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  })
}

const isTest = ({ file }: Source) => /\.(test|e2e)\.tsx?$/.test(file) || file.startsWith('test/')
const code = sources('domain', 'contract', 'server', 'web', 'tools')
const all = [...code, ...sources('test')]
const rules = sources('domain').filter((source) => !isTest(source))

/** The paths a file imports, relative ones resolved from the root. */
function imports({ file, text }: Source): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true)
  return importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? join(file, '..', fileName).replaceAll('\\', '/') : fileName))
}

describe('direction', () => {
  test('imports point inwards', () => {
    const wrong = code
      .filter((source) => !isTest(source))
      .flatMap((source) => {
        const layer = source.file.split('/')[0] ?? ''
        const allowed = inwards[layer]
        if (!allowed) return []
        const targets = imports(source).filter((path) => (path.split('/')[0] ?? '') in inwards)
        return targets
          .filter((path) => path.split('/')[0] !== layer && !allowed.includes(path.split('/')[0] ?? ''))
          .map((path) => `${source.file} imports ${path}`)
      })
    expect(wrong).toEqual([])
  })

  test('inside the rules each package imports only what its line allows', () => {
    const wrong = rules.flatMap((source) => {
      const own = source.file.split('/')[1] ?? ''
      const allowed = [own, 'kernel', ...(withinDomain[own] ?? [])]
      if (!(own in withinDomain)) return [`${source.file}: the package ${own} has no line in tidy.test.ts`]
      return imports(source)
        .filter((path) => path.startsWith('domain/') && !allowed.includes(path.split('/')[1] ?? ''))
        .map((path) => `${source.file} imports ${path}`)
    })
    expect(wrong).toEqual([])
  })

  test('relative imports name their file in full', () => {
    const wrong = all.flatMap((source) =>
      [...source.text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)]
        .map(([, path = '']) => path)
        .filter((path) => !/\.(ts|tsx|mjs|js|json|css|svg|sql)(\?\w+)?$/.test(path))
        .map((path) => `${source.file} imports ${path}`),
    )
    expect(wrong).toEqual([])
  })

  test('no file only passes on what others have', () => {
    const barrels = code.filter(({ file, text }) => /(^|\/)index\.tsx?$/.test(file) || /^export \* from/m.test(text))
    expect(barrels.map(({ file }) => file)).toEqual([])
  })

  test('the environment is read only where the program begins', () => {
    const readers = sources('contract', 'server', 'web').filter((source) => !isTest(source) && /\bprocess\.env\b/.test(source.text))
    // The launcher hands PATH on to the server it starts.
    expect(readers.map(({ file }) => file).filter((file) => !['server/main.ts', 'server/db/postmaster.ts'].includes(file))).toEqual([])
  })
})

describe('the rules', () => {
  test('do no input or output and read no clock', () => {
    const outside =
      /from '(?:node:|postgres|react|zod|fastify)|\bnew Date\(\)|\b(?:Date\.now|Math\.random|performance\.now|fetch|setTimeout)\(|\bprocess\.|\bconsole\./
    expect(
      rules.flatMap(({ file, text }) =>
        outside.test(withoutComments(text)) ? [`${file}: ${outside.exec(withoutComments(text))?.[0]}`] : [],
      ),
    ).toEqual([])
  })
})

describe('size', () => {
  test('no file has more than 400 lines', () => {
    const long = all.filter(({ text }) => text.split('\n').length > 401).map(({ file, text }) => `${file}: ${text.split('\n').length}`)
    expect(long).toEqual([])
  })

  test('no function has more than 70 lines', () => {
    expect(code.filter((source) => !isTest(source)).flatMap(longFunctions)).toEqual([])
  })

  test('nothing larger than 400 KB is checked in', () => {
    const large = checkedIn().filter((file) => {
      const stat = statSync(join(root, file), { throwIfNoEntry: false })
      return stat?.isFile() && stat.size > 400_000
    })
    expect(large).toEqual([])
  })
})

describe('words', () => {
  test('nothing is left to be done later', () => {
    // Put together here, or this file would find itself.
    const marks = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`)
    expect(all.filter(({ text }) => marks.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('names say what a thing is, in English', () => {
    const empty = /(?:Util|Utils|Helper|Helpers|Manager|Impl|Dto)$/
    // Pinyin and its initials, as they stand in many systems of this field.
    const pinyin =
      /^(?:zfaj|xzfy|xzcf|xzzf|xzqz|ajbh|ajzt|wangge|wgbm|wgy|anjian|zhifa|chengguan|jiedao|shequ|lian|jiean|paiqian|banjie|dubans?|quanze|bumen|yonghu|shijian|bujian)$/i
    const wrong = all.flatMap((source) =>
      names(source)
        .filter((name) => empty.test(name) || pinyin.test(name))
        .map((name) => `${source.file}: ${name}`),
    )
    const files = all
      .map(({ file }) => file)
      .filter((file) => /(?:^|\/)(?:utils?|helpers?|manager|common|misc)(?:[./-]|$)/i.test(file))
      // The words that every surface shares; beside it stand those of one surface.
      .filter((file) => !file.startsWith('web/words/common/'))
    expect([...wrong, ...files]).toEqual([])
  })

  test('files are named in kebab-case, components by their component', () => {
    const wrong = all
      .map(({ file }) => file)
      .filter((file) => {
        const name = file.split('/').at(-1) ?? ''
        return !(file.endsWith('.tsx') ? /^[A-Za-z0-9-]+(\.test)?\.tsx$/ : /^[a-z0-9-]+(\.test|\.e2e|\.config)?\.(ts|mjs)$|\.d\.ts$/).test(
          name,
        )
      })
    expect(wrong).toEqual([])
  })

  test('no path of one machine is written down', () => {
    const path = /(?<![\w.])\/(?:work|root|home|Users)\/\w/
    const found = checkedIn()
      .filter((file) => /\.(ts|tsx|mjs|js|md|sql|json|html|css)$/.test(file) && file !== 'package-lock.json')
      .filter((file) => existsSync(join(root, file)) && path.test(readFileSync(join(root, file), 'utf8')))
    // A test of root's own home has to name it.
    expect(found.filter((file) => !isTest({ file, text: '' }))).toEqual([])
  })

  test('no test measures time: speed is for the benchmarks', () => {
    const timed = all.filter((source) => /\.(test|e2e)\.ts$/.test(source.file) && /performance\s*\.\s*now\(/.test(source.text))
    expect(timed.map(({ file }) => file)).toEqual([])
  })
})

describe('SQL', () => {
  test('text is made into a statement only by the migrations, backup and restore', () => {
    const allowed = ['server/db/migrate.ts', 'server/backup/restore.ts', 'server/backup/backup.ts']
    const unsafe = code.filter((source) => /\.unsafe\(/.test(source.text) && !isTest(source)).map(({ file }) => file)
    expect(unsafe.filter((file) => !allowed.includes(file))).toEqual([])
  })

  test('no statement asks for every column', () => {
    const found = code.filter((source) => !isTest(source) && /\bselect \*/i.test(withoutComments(source.text)))
    expect(found.map(({ file }) => file)).toEqual([])
  })

  test('every migration states its compatibility in its first line', () => {
    const folder = join(root, 'server/migrations')
    const files = readdirSync(folder).filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !/^-- (?:compatible|breaking): \S/.test(readFileSync(join(folder, file), 'utf8')))).toEqual([])
  })
})

test('every dependency has its line with licence and reason, and no line is left over', () => {
  const listed = [...readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8').matchAll(/^\| (\S+) \| \S+ \| \S/gm)]
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const needed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const lines = listed.map(([, name]) => name).filter((name) => name !== 'package' && name !== '---')
  expect(lines.sort()).toEqual(needed.sort())
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function parse({ file, text }: Source): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

/** Functions over 70 lines; a React component counts as a function too. */
function longFunctions(source: Source): string[] {
  const tree = parse(source)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = tree.getLineAndCharacterOfPosition(node.getStart()).line
      const lines = tree.getLineAndCharacterOfPosition(node.end).line - from + 1
      if (lines > 70) found.push(`${source.file}:${from + 1} has ${lines} lines`)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Names that a file declares. */
function names(source: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const named =
      ts.isVariableDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isPropertySignature(node) ||
      ts.isMethodDeclaration(node)
    if (named && node.name && ts.isIdentifier(node.name)) found.push(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(source))
  return found
}

/** The files under version control; where there is none (a downloaded archive), those of the source folders. */
function checkedIn(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  } catch {
    return all.map(({ file }) => file)
  }
}
