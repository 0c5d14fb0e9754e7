/** Until the instant `endsAt`, seen from `now`; below zero once it has passed, null where there is none. */
export const millisecondsLeft = (endsAt: string | null, now: number): number | null => {
  const end = Date.parse(endsAt ?? '')
  return Number.isFinite(end) ? end - now : null
}

/** `12:05`, `1:02:05`, `+0:30` over time: whole seconds, the one that runs counted in. */
export const timeLeftText = (milliseconds: number): string => {
  const over = milliseconds <= 0
  const seconds = over ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
  return over && seconds > 0 ? `+${text}` : text
}
