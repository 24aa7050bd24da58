/** Where the interface stands. The version is the specification's. */
export const open311Prefix = '/open311/v2'
