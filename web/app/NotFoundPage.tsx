import { A } from '@solidjs/router'
import { texts } from '#web/i18n/language.ts'

export const NotFoundPage = () => (
  <div class="page">
    <h1>{texts().errors.notFound}</h1>
    <p>{texts().errors.notFoundText}</p>
    <p>
      <A class="button primary" href="/">
        {texts().errors.toHome}
      </A>
    </p>
  </div>
)
