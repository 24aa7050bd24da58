type Tab = { readonly href: string; readonly name: string; readonly here: boolean }

/** The pages of one place, each a link; the one that is open is said to be. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, name, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
