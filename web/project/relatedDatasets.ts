/** Fields that hold the uid of a record elsewhere, and where that record is. */
export const relatedDatasets: Record<string, string | undefined> = {
  project_uid: 'projects',
  event_uid: 'events',
}
