import { expect, test } from 'vitest'
import { deskPaths } from './desk/paths.ts'
import { fieldPaths } from './field/paths.ts'
import { portalPaths } from './portal/paths.ts'

test('the addresses of all surfaces are these', () => {
  const portal = [
    portalPaths.home(),
    portalPaths.report(),
    portalPaths.track(),
    portalPaths.track('7K3M9-2QD4X'),
    portalPaths.report('where'),
    portalPaths.receipt('7K3M92QD4X'),
    portalPaths.trackAct('7K3M92QD4X', 'rate'),
    portalPaths.cases(),
    portalPaths.published(),
  ]
  const desk = [
    deskPaths.home(),
    deskPaths.search('井盖 破损'),
    deskPaths.inbox({ queue: 'case.toDispatch', matter: 'm', act: 'dispatch' }),
    deskPaths.matter('m'),
    deskPaths.matter('m', 'close'),
    deskPaths.entry('m', 3),
    deskPaths.report(),
    deskPaths.dispatch(),
    deskPaths.list('?open=true'),
    deskPaths.board(),
    deskPaths.open(),
    deskPaths.open('penalty.openLead'),
    deskPaths.hearings('2026-10'),
  ]
  const field = [
    fieldPaths.tasks(),
    fieldPaths.tasks({ queue: 'fieldTask.toVerify', order: 'near' }),
    fieldPaths.task('m1'),
    fieldPaths.act('m1', 'pass', 'i1'),
    fieldPaths.report(),
    fieldPaths.report('i1'),
    fieldPaths.sending('i1'),
    fieldPaths.patrol(),
    fieldPaths.me(),
  ]
  expect([...portal, ...desk, ...field]).toMatchInlineSnapshot(`
    [
      "/",
      "/report",
      "/track",
      "/track/7K3M9-2QD4X",
      "/report/where",
      "/receipt/7K3M92QD4X",
      "/track/7K3M92QD4X/rate",
      "/cases",
      "/published",
      "/desk",
      "/desk/search?words=%E4%BA%95%E7%9B%96+%E7%A0%B4%E6%8D%9F",
      "/desk?queue=case.toDispatch&matter=m&act=dispatch",
      "/desk/matters/m",
      "/desk/matters/m?act=close",
      "/desk/matters/m#entry-3",
      "/desk/report",
      "/desk/dispatch",
      "/desk/search?open=true",
      "/desk/enforcement",
      "/desk/enforcement/new",
      "/desk/enforcement/new?act=penalty.openLead",
      "/desk/enforcement/hearings?month=2026-10",
      "/field",
      "/field?queue=fieldTask.toVerify&order=near",
      "/field/tasks/m1",
      "/field/tasks/m1/pass?fix=i1",
      "/field/report",
      "/field/report?fix=i1",
      "/field/sending/i1",
      "/field/patrol",
      "/field/me",
    ]
  `)
})
