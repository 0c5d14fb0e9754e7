type Limits = {
  /** What may come at once. */
  burst: number
  /** What may come in the long run. */
  perSecond: number
}

/** A bucket of tokens: what comes takes of them, time brings them back. */
export class Budget {
  readonly #limits: Limits
  #left: number
  #at: number

  constructor(limits: Limits, now: number) {
    this.#limits = limits
    this.#left = limits.burst
    this.#at = now
  }

  /** false: it is more than there is. */
  spend(amount: number, now: number): boolean {
    const { burst, perSecond } = this.#limits
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }
}
