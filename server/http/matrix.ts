import { allRoutes } from '../../contract/all.ts'
import { groups, type Route } from '../../contract/route.ts'
import { heldPosts, posts, type Post } from '../../domain/people/posts.ts'
import type { ReachKind } from '../../domain/people/reach.ts'
import { defaultGrants } from '../people/roles.ts'

/** One cell of the matrix: whether the route opens to the role at all, and how far its grant reaches. */
export type Opening = { readonly allowed: boolean; readonly reach: readonly ReachKind[] }

/** A route, and for nobody in particular and for each default role what it opens. */
export type MatrixRow = {
  readonly route: Route
  readonly stranger: boolean
  readonly roles: ReadonlyMap<Post, Opening>
}

/** 权限矩阵: every route × every default role, read off the contracts and the default grants. */
export function permissionMatrix(routes: readonly Route[] = allRoutes): MatrixRow[] {
  const grants = new Map(heldPosts.map((post) => [post, defaultGrants(post)]))
  return routes.map((route) => {
    const open = route.access === 'anyone' || route.access === 'receipt'
    const roles = heldPosts.map((post): [Post, Opening] => {
      if (typeof route.access !== 'object') return [post, { allowed: true, reach: [] }]
      const { permission } = route.access
      const reach = (grants.get(post) ?? []).filter((grant) => grant.verb === permission).map((grant) => grant.reach)
      return [post, { allowed: reach.length > 0, reach }]
    })
    return { route, stranger: open, roles: new Map(roles) }
  })
}

// prettier-ignore
const reachWords: Readonly<Record<ReachKind, string>> = {
  own: '本人', patrolArea: '责任网格', community: '社区', street: '街道', unit: '本单位', district: '全区',
}

const introduction = `# 权限矩阵 Permission matrix

Made by \`npx tsx tools/permission-matrix.ts\` from the contracts and the default roles (server/people/roles.ts); a test compares
this file with them, and asks every route as every role (server/http/matrix.test.ts). A district may change its roles.

A cell says how far the role’s grant reaches: 本人 own matters, 责任网格 own patrol areas, 社区 own community, 本单位 own unit and those below,
全区 the whole district. ✓ is open to whoever is signed in, or, under 无须登录, to anyone (✓ with the tracking code: 凭码). An empty cell is
refused: 401 without a session, 403 without the grant; a matter out of reach is 404, as if it were not there.
Open311 (\`/open311/v2\`) is open to anyone; its writes may need an api_key.
`

/** The matrix as a page of the documentation. */
export function matrixText(): string {
  const rows = permissionMatrix()
  const sections = Object.entries(groups).flatMap(([group, { zh, en }]) => {
    const own = rows.filter(({ route }) => route.group === group)
    if (own.length === 0) return []
    const heading = ['接口 Route', '无须登录', ...heldPosts.map((post) => posts[post].zh)]
    const lines = own.map((row) => [named(row.route), stranger(row), ...heldPosts.map((post) => cell(row, post))])
    return [`\n## ${zh} ${en}\n`, tableLine(heading), tableLine(heading.map(() => '---')), ...lines.map(tableLine)]
  })
  return `${introduction}${sections.join('\n')}\n`
}

const tableLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function named({ zh, en, method, path }: Route): string {
  return `${zh} ${en}<br>\`${method} ${path}\``
}

function stranger({ route, stranger: open }: MatrixRow): string {
  if (!open) return ''
  return route.access === 'receipt' ? '凭码' : '✓'
}

function cell({ route, roles }: MatrixRow, post: Post): string {
  const opening = roles.get(post)
  if (!opening?.allowed) return ''
  return typeof route.access === 'object' ? opening.reach.map((reach) => reachWords[reach]).join('、') : '✓'
}
