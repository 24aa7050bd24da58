import { attachMessage, handOverMessage, setMessageAside, type MessageView } from '../../../../contract/exchange.ts'
import { FormDialog } from '../../../pages/registers/FormDialog.tsx'
import { useSaving } from '../../../pages/registers/reading.ts'
import { exchangeWords } from '../../../words/desk/exchange.ts'
import { useSay, useWords } from '../../../words/language.ts'

export type Doing = { readonly what: 'byHand' | 'attach' | 'setAside'; readonly message: MessageView }

/** What a person does about a message, with the reason that is kept. */
export function MessageForm({ doing: { what, message }, onClose }: { doing: Doing; onClose: () => void }) {
  const words = useWords(exchangeWords)
  const say = useSay()
  const save = useSaving()
  const note = { byHand: words.byHandNote, attach: words.attachNote, setAside: words.setAsideNote }[what]
  const asked = { peerId: message.peer.id, messageId: message.id }
  return (
    <FormDialog
      title={`${words[what]} · ${say(message.kind)}`}
      saveText={words[what]}
      note={<p>{note}</p>}
      onClose={onClose}
      fields={[
        ...(what === 'attach' ? [{ name: 'number', label: words.number, max: 80 }] : []),
        { name: 'reason', label: words.reason, kind: 'long' as const, max: 500 },
      ]}
      onSave={({ number = '', reason = '' }) => {
        if (what === 'byHand') return save(handOverMessage, { messageId: message.id, reason })
        return what === 'attach' ? save(attachMessage, { ...asked, number, reason }) : save(setMessageAside, { ...asked, reason })
      }}
    />
  )
}
