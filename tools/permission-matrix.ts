/** Writes docs/permissions.md from the contracts and the default roles. */
import { writeFileSync } from 'node:fs'
import { matrixText } from '../server/http/matrix.ts'

writeFileSync(new URL('../docs/permissions.md', import.meta.url), matrixText())
