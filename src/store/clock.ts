/** The only door to the current time. A request takes it once: all rows of one act carry the same instant. */
export type Clock = () => Date
export const systemClock: Clock = () => new Date()
