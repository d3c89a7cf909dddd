/** Settings after their check; how each is given: README, "Settings". */
export type Config = {
  /** Public address without a trailing slash; null: the Host header is compared. */
  origin: string | null
  /** https in `origin`: HSTS, `__Host-` cookies, Secure. */
  secure: boolean
  /** How many proxies in front may be believed about the client's address. */
  trustProxy: number
  limits: boolean
  dev: boolean
}
