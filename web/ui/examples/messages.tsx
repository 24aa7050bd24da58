import { useState } from 'react'
import { Button, ButtonLink } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Empty, ErrorSummary, Notice, Skeleton, StatusWord, Tag } from '../messages.tsx'
import type { Examples } from './examples.ts'

const errors = [
  { id: 'ex-wrong', text: '请输入 11 位手机号' },
  { id: 'ex-cards-wrong', text: '请选择问题类别' },
]

function AskFirst() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="danger" onPress={() => setOpen(true)}>
        作废案卷…
      </Button>
      <Dialog
        open={open}
        title="作废案卷"
        onClose={close}
        actions={
          <>
            <Button onPress={close}>不作废</Button>
            <Button kind="danger" onPress={close}>
              作废
            </Button>
          </>
        }
      >
        <p>作废后案卷不再办理，不能恢复；上报人会收到告知。</p>
      </Dialog>
    </>
  )
}

export const messageExamples: Examples = {
  'Notice: to know': () => (
    <Notice kind="info" title="本页数据截至今天 09:00">
      <p>每小时更新一次。</p>
    </Notice>
  ),
  'Notice: done': () => <Notice kind="done" title="已收到您的上报，查询码 7K3M-92QD" />,
  'Notice: look out': () => <Notice kind="soon" title="还有 2 件将在下班前到期" />,
  'Notice: refused': () => (
    <Notice kind="lapsed" title="案卷已结案，不能再派遣">
      <p>如问题仍在，请重新上报。</p>
    </Notice>
  ),
  'Notice: without a title of its own': () => <Notice kind="info" />,
  ErrorSummary: () => <ErrorSummary errors={errors} attempt={0} />,
  StatusWord: () => (
    <span className="row">
      <StatusWord tone="plain">待立案</StatusWord>
      <StatusWord tone="accent">处置中</StatusWord>
      <StatusWord tone="soon">临期</StatusWord>
      <StatusWord tone="lapsed">超期</StatusWord>
      <StatusWord tone="done">已结案</StatusWord>
    </span>
  ),
  Tag: () => (
    <span className="row">
      <Tag>公众上报</Tag>
      <Tag tone="accent">网格员</Tag>
    </span>
  ),
  Skeleton: () => <Skeleton lines={3} />,
  Empty: () => (
    <Empty title="没有待办" way={<ButtonLink href="#all">查看全部案卷</ButtonLink>}>
      分派给您岗位的办件会显示在这里。
    </Empty>
  ),
  Dialog: AskFirst,
}
