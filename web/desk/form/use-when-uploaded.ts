import { useEffect, useState } from 'react'

/** Sends at once, or, once asked to, as soon as what is being uploaded has arrived. */
export function useWhenUploaded(uploading: boolean, send: () => void) {
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting || uploading) return
    setWaiting(false)
    send()
  })
  return { waiting, submit: () => (uploading ? setWaiting(true) : send()) }
}
