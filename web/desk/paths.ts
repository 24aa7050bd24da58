/** Every address of the desk. Nobody writes one by hand. */
export const deskPaths = {
  home: () => '/desk',
  search: (text: string) => `/desk/search?${new URLSearchParams({ q: text }).toString()}`,
}
