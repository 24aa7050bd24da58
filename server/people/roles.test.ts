import { expect, test } from 'vitest'
import { heldPosts, type Post } from '../../domain/people/posts.ts'
import { statesFrom, verbOf } from '../../domain/procedure/procedure.ts'
import { procedures } from '../matter/procedures.ts'
import { readVerb } from '../matter/visible.ts'
import { defaultGrants } from './roles.ts'

const granted = new Map<Post, Set<string>>(heldPosts.map((post) => [post, new Set(defaultGrants(post).map((grant) => grant.verb))]))

test('every act that a row gives to a post is in that post’s default role, save remarks on what it cannot see', () => {
  for (const procedure of procedures) {
    for (const row of procedure.acts) {
      for (const post of row.by) {
        const verbs = granted.get(post)
        if (!verbs?.has(readVerb(procedure.id))) continue
        expect(verbs.has(verbOf(procedure, row.act)), `${post} ${verbOf(procedure, row.act)}`).toBe(true)
      }
    }
  }
})

test('a post that may act may also see, and only the tables’ posts may act at all', () => {
  for (const [post, verbs] of granted) {
    for (const verb of verbs) {
      const procedure = procedures.find((one) => verb.startsWith(`${one.id}.`))
      if (!procedure) continue
      expect(verbs.has(readVerb(procedure.id)), `${post} ${verb}`).toBe(true)
      const row = procedure.acts.find((one) => verbOf(procedure, one.act) === verb)
      if (row) expect((row.by as readonly string[]).includes(post), `${post} ${verb}`).toBe(true)
    }
  }
})

test('every state has a default role that can move it on, or waits for the system or the reporter', () => {
  for (const procedure of procedures) {
    for (const [name, state] of Object.entries(procedure.states)) {
      if (state.final) continue
      const exits = procedure.acts.filter((row) => row.to !== 'same' && statesFrom(procedure, row).includes(name))
      const somebody = exits.some((row) =>
        row.by.some((post) => granted.get(post)?.has(verbOf(procedure, row.act)) === true || post === 'system' || post === 'reporter'),
      )
      expect(somebody, `${procedure.id}.${name}`).toBe(true)
    }
  }
})
