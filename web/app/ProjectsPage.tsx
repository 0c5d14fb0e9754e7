import { type JSX, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { EventTimeline } from '#web/features/register/EventTimeline.tsx'
import { ProjectBoard } from '#web/features/register/ProjectBoard.tsx'
import { RecordList } from '#web/features/register/RecordList.tsx'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { registerTexts } from '#web/i18n/panels/registerTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { LoadFailed } from './LoadFailed.tsx'

/** Who does what with whom: projects, events, organisations, companies, plans of the report's demonstration. */
export const ProjectsPage = () => {
  const datasets = useDatasets()

  const part = (id: string, draw: (dataset: DatasetSummary, records: FeatureJson[]) => JSX.Element) => (
    <Show when={datasets.find(id)}>
      {(dataset) => (
        <section id={id}>
          <h2>{localized(dataset().title)}</h2>
          <p class="page-lead small-text">{localized(dataset().description)}</p>
          <Show when={datasets.features(id)} fallback={<p class="muted">{texts().loading}</p>}>
            {(records) => draw(dataset(), records())}
          </Show>
          <p class="small-text muted">
            {texts().layers.credit}: <span lang={langOf(dataset().credit)}>{dataset().credit}</span>
          </p>
        </section>
      )}
    </Show>
  )

  return (
    <div class="page projects-page">
      <div>
        <h1>{localized(registerTexts).title}</h1>
        <p class="page-lead">{localized(registerTexts).lead}</p>
      </div>
      <Show when={datasets.failed()}>
        <LoadFailed onRetry={datasets.retry} />
      </Show>
      {part('projects', (dataset, records) => (
        <ProjectBoard dataset={dataset} projects={records} />
      ))}
      {part('events', (dataset, records) => (
        <EventTimeline dataset={dataset} events={records} />
      ))}
      {part('organisations', (dataset, records) => (
        <RecordList dataset={dataset} records={records} chips={['role', 'kind']} text="duties" />
      ))}
      {part('tour_companies', (dataset, records) => (
        <RecordList
          dataset={dataset}
          records={records}
          chips={['round', 'purpose']}
          text="next_involvement"
        />
      ))}
      {part('next_plans', (dataset, records) => (
        <RecordList
          dataset={dataset}
          records={records}
          chips={['municipality', 'renovation']}
          text="summary"
        />
      ))}
    </div>
  )
}
