import '@tarojs/components'

// The attributes that config/plugins/templates puts back into the templates; Taro types only some of them.
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string
    ariaLabel?: string
    ariaHidden?: boolean
    ariaDisabled?: boolean
    ariaChecked?: boolean
    ariaExpanded?: boolean
    ariaLive?: 'polite' | 'assertive' | 'off'
    ariaModal?: boolean
    ariaLevel?: number
  }
}
