import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import { Notice } from '../../../ui/notice/notice'
import { optionLetter, optionState, verdict } from '../sample-answer'
import styles from './sample-question.module.scss'

interface SampleQuestionProps {
  number: number
  sample: Schema<'Certification'>['samples'][number]
}

const STATE_WORDS = { open: '', right: '，正确', wrong: '，错误', other: '' } as const

/** A question; a tap on an option tells whether it is right, and why. Another tap tries another one. */
export function SampleQuestion({ number, sample }: SampleQuestionProps) {
  const [tapped, setTapped] = useState<number | null>(null)
  const { question, options, answer, explanation } = sample
  return (
    <View className={styles.sample}>
      <Text className={styles.question}>{`${number}. ${question}`}</Text>
      {options.map((option, index) => {
        const state = optionState(index, answer, tapped)
        return (
          <View
            key={option}
            className={classNames(styles.option, styles[state])}
            ariaLabel={`${optionLetter(index)}，${option}${STATE_WORDS[state]}`}
            onClick={() => setTapped(index)}
          >
            <Text className={styles.letter}>{optionLetter(index)}</Text>
            <Text className={styles.words}>{option}</Text>
            {state === 'right' && <Icon name="check" size="small" />}
            {state === 'wrong' && <Icon name="x" size="small" />}
          </View>
        )
      })}
      {tapped !== null && (
        <Notice
          tone={tapped === answer ? 'ok' : 'warning'}
          icon={tapped === answer ? 'circle-check' : 'info'}
          title={verdict(answer, tapped)}
          detail={explanation}
        />
      )}
    </View>
  )
}
