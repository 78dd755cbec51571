import { internalComponents } from '@tarojs/shared'
import { adjust } from './properties'

adjust(internalComponents)
