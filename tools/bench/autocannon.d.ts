/** The little of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
  type Request = {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }
  type Options = { readonly url: string; readonly connections: number; readonly duration: number; readonly requests: readonly Request[] }
  type Result = {
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly requests: { readonly average: number }
    readonly errors: number
    readonly non2xx: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
