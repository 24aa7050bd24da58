import { expect, test } from 'vitest'
import { allRoutes } from '../contract/all.ts'
import { makeQueryClient, metaOf, readMattersAnew } from './queries.ts'

test('after an act every fact of matters and papers is read anew, whichever part of the program it belongs to; what is registered stands', () => {
  const queries = makeQueryClient()
  for (const route of allRoutes) queries.getQueryCache().build(queries, { queryKey: [route.name], meta: metaOf(route) })
  readMattersAnew(queries)
  const anew = new Set(
    queries
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryKey: [name] }) => name),
  )
  for (const name of ['readMatter', 'listInbox', 'listWrits', 'listSupervision', 'readReview', 'readOversight', 'readReviewResults'])
    expect(anew, name).toContain(name)
  for (const name of ['readSession', 'readDistrictSettings', 'publicReviews']) expect(anew, name).not.toContain(name)
})
