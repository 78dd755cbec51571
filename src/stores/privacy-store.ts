import { makeAutoObservable } from 'mobx'
import { AGREE_BUTTON_ID, type PrivacyQuestion } from '../platform/privacy'

/** The client's open question about the privacy terms, answered by the sheet of the page on top. */
export class PrivacyStore {
  private waiting: PrivacyQuestion[] = []

  constructor() {
    makeAutoObservable(this)
  }

  get asked(): boolean {
    return this.waiting.length > 0
  }

  ask(question: PrivacyQuestion): void {
    this.waiting.push(question)
  }

  agree(): void {
    this.answerAll((question) => question('agree', AGREE_BUTTON_ID))
  }

  /** Blocks only what asked; everything else goes on. */
  disagree(): void {
    this.answerAll((question) => question('disagree'))
  }

  private answerAll(answer: (question: PrivacyQuestion) => void): void {
    const questions = this.waiting
    this.waiting = []
    questions.forEach(answer)
  }
}
