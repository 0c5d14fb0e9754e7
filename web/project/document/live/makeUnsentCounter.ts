/**
 * Counts edits from being made to being durable. What one socket has not been told to be durable counts as unsent again when the
 * socket is gone; the first message of the next one carries all of it.
 */
export const makeUnsentCounter = (leftOver: number) => {
  let waiting = leftOver
  /** How many edits each message of the present socket carries, in the order in which they were sent. */
  let messages: number[] = []
  let acknowledged = 0

  return {
    /** Made while no socket is open. */
    made: (): void => {
      waiting += 1
    },
    /** The first message of a socket: all that was waiting. */
    sentAll: (): void => {
      messages.push(waiting)
      waiting = 0
    },
    sentOne: (): void => {
      messages.push(1)
    },
    acknowledge: (count: number): void => {
      messages = messages.slice(Math.max(count - acknowledged, 0))
      acknowledged = Math.max(acknowledged, count)
    },
    socketGone: (): void => {
      waiting += messages.reduce((sum, edits) => sum + edits, 0)
      messages = []
      acknowledged = 0
    },
    /** Edits that are not known to be durable. */
    unsent: (): number => waiting + messages.reduce((sum, edits) => sum + edits, 0),
    /** Whether a message is on its way of which nothing has been heard. */
    underWay: (): boolean => messages.some((edits) => edits > 0),
  }
}
