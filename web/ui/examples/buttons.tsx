import { Button, ButtonLink, IconButton, Link } from '../button.tsx'
import type { Examples } from './examples.ts'

const nothing = () => undefined

export const buttonExamples: Examples = {
  'Button: the main way on': () => (
    <Button kind="primary" onPress={nothing}>
      提交上报
    </Button>
  ),
  'Button: another way': () => <Button onPress={nothing}>保存草稿</Button>,
  'Button: with an icon': () => (
    <Button icon="camera" onPress={nothing}>
      拍照
    </Button>
  ),
  'Button: hard to undo': () => (
    <Button kind="danger" onPress={nothing}>
      作废
    </Button>
  ),
  'Button: quiet': () => (
    <Button kind="quiet" onPress={nothing}>
      取消
    </Button>
  ),
  'Button: busy': () => (
    <Button kind="primary" busy onPress={nothing}>
      提交上报
    </Button>
  ),
  'Button: blocked, with the reason': () => (
    <Button blockedBy="派遣前须补齐：责任单位" onPress={nothing}>
      派遣
    </Button>
  ),
  'Button: over the whole width': () => (
    <Button kind="primary" wide onPress={nothing}>
      下一步
    </Button>
  ),
  IconButton: () => <IconButton icon="target" name="定位到我的位置" onPress={nothing} />,
  Link: () => <Link href="#link">查看权责清单</Link>,
  ButtonLink: () => (
    <ButtonLink href="#button-link" kind="primary">
      上报问题
    </ButtonLink>
  ),
}
