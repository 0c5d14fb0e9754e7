import { A } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import type { Me } from '#geodata/schema/people/me.ts'
import { signInAddress } from '#web/features/account/returnPath.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'

/** In the place of one's maps, for whom the server does not know: the way in. */
export const MapsDoor = (props: { me: Me }) => {
  const words = () => mapTexts().list
  return (
    <section class="maps-door panel" aria-labelledby="maps-door">
      <Switch>
        <Match when={props.me.setup}>
          <h2 id="maps-door">{words().setupTitle}</h2>
          <p>{words().setup}</p>
          <p>
            <A class="button primary" href="/setup">
              {words().toSetup}
            </A>
          </p>
        </Match>
        <Match when={props.me.mode === 'personal'}>
          <h2 id="maps-door">{words().closedTitle}</h2>
          <p>{words().closed}</p>
        </Match>
        <Match when={true}>
          <h2 id="maps-door">{words().outTitle}</h2>
          <p>{words().out}</p>
          <p class="maps-door-acts">
            <A class="button primary" href={signInAddress('/maps')}>
              {words().signIn}
            </A>
            {props.me.ways.register === 'open' && (
              <A class="button" href={`${signInAddress('/maps')}&register=1`}>
                {words().register}
              </A>
            )}
          </p>
        </Match>
      </Switch>
    </section>
  )
}
