import { useEffect, useState } from 'react'

/** So far the finger must pull, in pixels. */
const enough = 72

/**
 * Pull to refresh, where the page stands at its top. Each page that has it also has a button, for those who do not
 * or cannot pull.
 */
export function usePull(onPull: () => void): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let from: number | undefined
    let far = false
    const start = (touch: TouchEvent) => {
      from = window.scrollY <= 0 && touch.touches.length === 1 ? touch.touches[0]?.clientY : undefined
      far = false
    }
    const move = (touch: TouchEvent) => {
      const y = touch.touches[0]?.clientY
      if (from === undefined || y === undefined) return
      far = y - from > enough && window.scrollY <= 0
      setReady(far)
    }
    const end = () => {
      if (far) onPull()
      from = undefined
      far = false
      setReady(false)
    }
    window.addEventListener('touchstart', start, { passive: true })
    window.addEventListener('touchmove', move, { passive: true })
    window.addEventListener('touchend', end)
    window.addEventListener('touchcancel', end)
    return () => {
      window.removeEventListener('touchstart', start)
      window.removeEventListener('touchmove', move)
      window.removeEventListener('touchend', end)
      window.removeEventListener('touchcancel', end)
    }
  }, [onPull])
  return ready
}
