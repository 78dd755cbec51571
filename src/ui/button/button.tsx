import { Button as NativeButton, type ButtonProps as NativeProps } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import styles from './button.module.scss'

interface ButtonProps {
  onTap?: () => void
  kind?: 'primary' | 'ghost' | 'quiet' | 'danger' | 'onHero'
  small?: boolean
  wide?: boolean
  /** What this button started and is running, e.g. 正在保存: it says so and takes no tap. */
  busy?: string | false
  disabled?: boolean
  icon?: IconName
  /** What it is called where its words alone do not tell it from others on the page. */
  label?: string
  /** What WeChat knows it by, where it asks for that. */
  id?: string
  openType?: NativeProps['openType']
  onGetPhoneNumber?: NativeProps['onGetPhoneNumber']
  onAgreePrivacyAuthorization?: NativeProps['onAgreePrivacyAuthorization']
}

/** A pill that does one thing. While busy or disabled it takes no tap. */
export function Button(props: PropsWithChildren<ButtonProps>) {
  const { kind = 'primary', small, wide, busy, disabled, icon, label, id, openType, onTap, children } = props
  const off = Boolean(busy || disabled)
  return (
    <NativeButton
      id={id}
      className={classNames(
        styles.button,
        kind !== 'primary' && styles[kind],
        small && styles.small,
        wide && styles.wide,
        off && styles.off,
      )}
      disabled={off || undefined}
      loading={busy ? true : undefined}
      ariaLabel={busy ? undefined : label}
      openType={off ? undefined : openType}
      onGetPhoneNumber={props.onGetPhoneNumber}
      onAgreePrivacyAuthorization={props.onAgreePrivacyAuthorization}
      onClick={off ? undefined : onTap}
    >
      {icon && !busy && <Icon name={icon} size="small" />}
      {busy || children}
    </NativeButton>
  )
}
