import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { DoorCard } from '#web/features/account/DoorCard.tsx'
import { RegisterForm } from '#web/features/account/RegisterForm.tsx'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { useMe } from '#web/project/me.ts'
import { createPageTitle } from './createPageTitle.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { RegionPicture } from './RegionPicture.tsx'

/** The first administrator of a server that others can reach, made with the code that it has printed. */
export const SetupPage = () => {
  const me = useMe()
  const words = () => localized(accountTexts).setup
  const open = () => me.value()?.setup === true
  createPageTitle(() => words().title)
  return (
    <DoorCard title={words().title} lead={open() ? words().lead : ''} picture={<RegionPicture label="" />}>
      <Show when={me.error()}>
        <LoadFailed onRetry={me.refetch} />
      </Show>
      <Show when={me.value()}>
        <Show
          when={open()}
          fallback={
            <>
              <p>{words().done}</p>
              <A class="button primary" href="/maps">
                {localized(accountTexts).signIn.goOn}
              </A>
            </>
          }
        >
          <RegisterForm setup onDone={() => location.assign('/maps')} />
          <div class="door-notes">
            <p class="small-text muted">{words().maps}</p>
            <details>
              <summary>{words().where}</summary>
              <p>{words().whereText}</p>
            </details>
          </div>
        </Show>
      </Show>
    </DoorCard>
  )
}
