import { For, Match, Switch } from 'solid-js'
import { FunnelChart } from '#web/features/indicators/FunnelChart.tsx'
import { IndicatorCard } from '#web/features/indicators/IndicatorCard.tsx'
import { localized, texts } from '#web/i18n/language.ts'
import { indicatorsTexts } from '#web/i18n/panels/indicatorsTexts.ts'
import { fetchIndicators } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'

/** What was aimed at, what was reported, and what the details add up to. */
export const IndicatorsPage = () => {
  const indicators = createFetched(
    () => true,
    () => fetchIndicators(),
  )
  return (
    <div class="page">
      <div>
        <h1>{localized(indicatorsTexts).title}</h1>
        <p class="page-lead">{localized(indicatorsTexts).lead}</p>
      </div>
      <Switch fallback={<p class="page-loading muted">{texts().loading}</p>}>
        <Match when={indicators.error()}>
          <LoadFailed onRetry={indicators.refetch} />
        </Match>
        <Match when={indicators.value()}>
          {(found) => (
            <>
              <div class="indicator-grid">
                <For each={found().indicators}>{(indicator) => <IndicatorCard indicator={indicator} />}</For>
              </div>
              <For each={found().funnels}>{(funnel) => <FunnelChart funnel={funnel} />}</For>
            </>
          )}
        </Match>
      </Switch>
    </div>
  )
}
