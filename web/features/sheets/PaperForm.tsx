import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { HIGHEST_RATING } from '#geodata/schema/form/formField.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { sheetTexts } from '#web/i18n/panels/sheetTexts.ts'
import type { PaperQuestion, PaperSize } from './paperQuestions.ts'

type PaperFormProps = {
  title: string
  layer: string
  number: number
  questions: readonly PaperQuestion[]
  size: PaperSize
  /** The map with its scale, and where its data come from; absent while it is being drawn. */
  map: { picture: JSX.Element; credits: string } | undefined
  /** Of the page where this sheet is entered. */
  qr: JSX.Element
}

const ratings = Array.from({ length: HIGHEST_RATING }, (_, index) => index + 1)

/** A page of A4 to be filled in by hand: where it is, what the layer's form asks, and for the staff a code to enter it by. */
export const PaperForm = (props: PaperFormProps) => {
  const words = () => localized(sheetTexts).papers
  return (
    <article class={`paper paper-form-sheet ${props.size}`} aria-label={words().number(props.number)}>
      <header>
        <div class="paper-form-title">
          <p class="paper-form-number tabular">{words().number(props.number)}</p>
          <h1 lang={langOf(props.title)}>{props.title}</h1>
          <p lang={langOf(props.layer)}>{props.layer}</p>
        </div>
        <div class="paper-form-staff">
          {props.qr}
          <p>{words().enter}</p>
        </div>
      </header>
      <div class="paper-line">
        <span>{words().nickname}</span>
      </div>
      <figure class="paper-form-map">
        <figcaption>{words().place}</figcaption>
        <div class="paper-form-picture">{props.map?.picture}</div>
        <p class="paper-form-credits">
          <Show when={props.map?.credits}>
            {words().credits}
            {props.map?.credits}
          </Show>
        </p>
      </figure>
      <div class="paper-line">
        <span>{words().placeWords}</span>
      </div>
      <For each={props.questions}>{(question) => <Question question={question} />}</For>
      <Show when={props.size !== 'manyPages'}>
        <p class="paper-memo">{words().memo}</p>
      </Show>
    </article>
  )
}

const Question = (props: { question: PaperQuestion }) => {
  const words = () => localized(sheetTexts).papers
  const question = () => props.question
  const condition = (): string => {
    const { onlyIf } = question()
    if (!onlyIf) return ''
    const title = localized(onlyIf.title)
    if (onlyIf.answer === null) return words().ifOther(title)
    const answer =
      typeof onlyIf.answer === 'boolean'
        ? onlyIf.answer
          ? words().yes
          : words().no
        : localized(onlyIf.answer)
    return words().ifIs(title, answer)
  }
  const how = (): string => {
    const { input } = question()
    if (input === 'choice' || input === 'yesNo') return words().choose
    if (input === 'choices') return words().chooseMany
    if (input === 'rating') return words().circleRating
    return input === 'photos' ? words().photo : ''
  }
  return (
    <section class="paper-question">
      <h2 lang={langOf(localized(question().title))}>
        {localized(question().title)}
        <Show when={question().unit}>{(unit) => <small>（{localized(unit())}）</small>}</Show>
        <Show when={question().required}>
          <small class="paper-required">{words().required}</small>
        </Show>
        <Show when={condition()}>
          <small>{condition()}</small>
        </Show>
        <Show when={how()}>
          <small>{how()}</small>
        </Show>
      </h2>
      <Switch fallback={<div class="paper-answer-line" />}>
        <Match when={question().input === 'longText'}>
          <div class="paper-answer-box" />
        </Match>
        <Match when={question().input === 'choice'}>
          <ul class="paper-choices">
            <For each={question().choices}>{(choice) => <li class="one">{localized(choice)}</li>}</For>
          </ul>
        </Match>
        <Match when={question().input === 'choices'}>
          <ul class="paper-choices">
            <For each={question().choices}>{(choice) => <li class="many">{localized(choice)}</li>}</For>
          </ul>
        </Match>
        <Match when={question().input === 'yesNo'}>
          <ul class="paper-choices">
            <li class="one">{words().yes}</li>
            <li class="one">{words().no}</li>
          </ul>
        </Match>
        <Match when={question().input === 'rating'}>
          <ul class="paper-choices paper-ratings">
            <For each={ratings}>{(rating) => <li>{rating}</li>}</For>
          </ul>
        </Match>
        <Match when={question().input === 'date'}>
          <p class="paper-answer-line">{words().date}</p>
        </Match>
      </Switch>
    </section>
  )
}
