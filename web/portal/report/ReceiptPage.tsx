import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink, Link } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { portalPaths } from '../paths.ts'
import { grouped } from '../../tracking-code.ts'
import { useRegion } from '../RegionFrame.tsx'

/** The receipt: the code in large, to copy, to scan, to print, and what happens next. */
export function ReceiptPage() {
  const words = useWords(pageWords).report.receipt
  const region = useRegion()
  const { code = '' } = useParams()
  const { state } = useLocation()
  const [copied, setCopied] = useState(false)
  const joined = typeof state === 'object' && state !== null && 'joined' in state && state.joined === true
  useTitle(words.title)
  const address = `${window.location.origin}${portalPaths.track(code)}?region=${region.code}`
  const copy = () =>
    void navigator.clipboard?.writeText(grouped(code)).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <div className="stack receipt">
      <h1>{words.title}</h1>
      <section className="receipt-code" aria-labelledby="code-name">
        <h2 id="code-name">{words.code}</h2>
        <p className="code">{grouped(code)}</p>
        <QrCode address={address} name={words.qr} />
        <div className="row no-print">
          <Button onPress={copy}>{copied ? words.copied : words.copy}</Button>
          <Button onPress={() => window.print()}>{words.print}</Button>
        </div>
      </section>
      <Notice kind="soon" title={words.keep} />
      {joined && <Notice kind="info" title={words.joined} />}
      <h2>{words.next}</h2>
      <ol className="next-steps">
        {Object.values(words.steps).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="row">
        <ButtonLink kind="primary" icon="search" href={portalPaths.track(code)}>
          {words.track}
        </ButtonLink>
        <Link href={portalPaths.report()}>{words.again}</Link>
      </div>
    </div>
  )
}

/** Drawn here, on this device: the code is told to nobody. */
function QrCode({ address, name }: { address: string; name: string }) {
  const [image, setImage] = useState<string>()
  useEffect(() => {
    let gone = false
    void import('qrcode').then(async ({ default: code }) => {
      const svg = await code.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
      if (!gone) setImage(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`)
    })
    return () => {
      gone = true
    }
  }, [address])
  return (
    <figure className="qr">
      {image === undefined ? <span className="qr-blank" /> : <img src={image} alt={name} width={160} height={160} />}
      <figcaption className="quiet">{name}</figcaption>
    </figure>
  )
}
