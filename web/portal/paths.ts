/** Every address of the portal. Nobody writes one by hand. */
export const portalPaths = {
  home: () => '/',
  report: () => '/report',
  track: (code?: string) => (code === undefined ? '/track' : `/track/${encodeURIComponent(code)}`),
}
