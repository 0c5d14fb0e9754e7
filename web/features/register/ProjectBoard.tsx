import { createMemo, For, Show } from 'solid-js'
import { groupBy } from '#geodata/collections/groupBy.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { registerTexts } from '#web/i18n/panels/registerTexts.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { recordText } from '#web/project/record.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { sharedText } from './sharedText.ts'
import './register.css'

type ProjectBoardProps = { dataset: DatasetSummary; projects: FeatureJson[] }

/** The co-creation projects, a column for each city. */
export const ProjectBoard = (props: ProjectBoardProps) => {
  const cities = createMemo(() => [
    ...groupBy(props.projects, (project) => recordText(props.dataset, project, 'municipality')),
  ])
  return (
    <div class="project-board">
      <For each={cities()}>
        {([city, projects]) => {
          const issues = () =>
            sharedText(projects.map((project) => recordText(props.dataset, project, 'policy_issues')))
          return (
            <section>
              <h3>
                {city} <span class="chip">{texts().count(projects.length)}</span>
              </h3>
              <Show when={issues()}>
                {(shared) => (
                  <p class="project-issues">
                    <span class="muted">{localized(registerTexts).issues}</span> {shared()}
                  </p>
                )}
              </Show>
              <ul>
                <For each={projects}>
                  {(project) => (
                    <ProjectCard
                      dataset={props.dataset}
                      project={project}
                      withIssues={issues() === undefined}
                    />
                  )}
                </For>
              </ul>
            </section>
          )
        }}
      </For>
    </div>
  )
}

type ProjectCardProps = { dataset: DatasetSummary; project: FeatureJson; withIssues: boolean }

const ProjectCard = (props: ProjectCardProps) => {
  const text = (name: string): string => recordText(props.dataset, props.project, name)
  const count = (): number | null => {
    const value = props.project.properties.partner_count
    return typeof value === 'number' ? value : null
  }
  return (
    <li class="project-card panel">
      <p class="project-chips">
        <span class={`chip state-${props.project.properties.state}`}>{text('state')}</span>
        <span class="chip">{text('field')}</span>
        <Show when={text('area')}>{(area) => <span class="chip">{area()}</span>}</Show>
      </p>
      <h4>{titleOf(props.project, props.dataset.titleField)}</h4>
      <p>{text('summary')}</p>
      <dl>
        <div>
          <dt>{localized(registerTexts).partners(count())}</dt>
          <dd>{text('partners') || texts().unknown}</dd>
        </div>
        <div>
          <dt>{localized(registerTexts).localPartners}</dt>
          <dd>{text('local_partners') || texts().unknown}</dd>
        </div>
        <Show when={props.withIssues}>
          <div>
            <dt>{localized(registerTexts).issues}</dt>
            <dd>{text('policy_issues') || texts().unknown}</dd>
          </div>
        </Show>
      </dl>
      <a class="project-more" href={`/data/${props.dataset.id}?s=${props.dataset.id}:${props.project.id}`}>
        {localized(registerTexts).record}
        <Icon name="chevronRight" size={16} />
      </a>
    </li>
  )
}
