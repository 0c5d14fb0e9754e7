import { texts } from '#web/i18n/language.ts'

/** What happened, and what to do next. */
export const LoadFailed = (props: { onRetry: () => void }) => (
  <div class="notice" role="alert">
    <p>
      <strong>{texts().errors.title}</strong>
    </p>
    <p>{texts().errors.network}</p>
    <button type="button" class="button small" onClick={props.onRetry}>
      {texts().retry}
    </button>
  </div>
)
