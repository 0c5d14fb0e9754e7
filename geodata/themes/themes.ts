import type { Theme } from '#geodata/schema/dataset.ts'
import { analysis } from './analysis.ts'
import { boundary } from './boundary.ts'
import { community } from './community.ts'
import { event } from './event.ts'
import { idleFacility } from './idleFacility.ts'
import { officeCandidate } from './officeCandidate.ts'
import { oldHouse } from './oldHouse.ts'
import { organisation } from './organisation.ts'
import { population } from './population.ts'
import { project } from './project.ts'
import { sketch } from './sketch.ts'
import type { ThemeDefinition } from './theme.ts'
import { town } from './town.ts'
import { transportLink } from './transportLink.ts'
import { transportStop } from './transportStop.ts'
import { venue } from './venue.ts'

/** Every built-in theme, in the order of the layer panel. */
export const themeDefinitions: Record<Theme, ThemeDefinition> = {
  'idle-facility': idleFacility,
  'old-house': oldHouse,
  'office-candidate': officeCandidate,
  venue,
  'transport-stop': transportStop,
  'transport-link': transportLink,
  project,
  organisation,
  event,
  community,
  population,
  boundary,
  town,
  sketch,
  analysis,
}
