/** The end of the day that is so many days after `now`, in the reader's time zone, as an ISO instant. */
export const instantAfter = (days: number, now: Date): string => {
  const end = new Date(now)
  end.setDate(end.getDate() + days)
  end.setHours(23, 59, 59, 0)
  return end.toISOString()
}
