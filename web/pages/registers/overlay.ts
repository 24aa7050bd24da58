let ground: HTMLElement | undefined

/**
 * Where dialogs and drawers of the registers are put: an element of their own below the body. In the body itself antd
 * would lock scrolling with a <style> that carries no nonce, which the page's policy refuses; here `registers.css` keeps the
 * wheel inside.
 */
export function overlayGround(): HTMLElement {
  if (ground === undefined) {
    ground = document.createElement('div')
    ground.className = 'register-overlay'
    document.body.append(ground)
  }
  return ground
}
