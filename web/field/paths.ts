/** Every address of the field app. Nobody writes one by hand. */
export const fieldPaths = {
  tasks: () => '/field',
  report: () => '/field/report',
  patrol: () => '/field/patrol',
  me: () => '/field/me',
}
