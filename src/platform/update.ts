import Taro from '@tarojs/taro'

/** Offers the new version once it is downloaded; an old one goes on working until then. */
export function offerUpdates(): void {
  if (!Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal({
      title: '新版本已就绪',
      content: '重启后使用新版本，未提交的内容请先处理完。',
      confirmText: '立即重启',
      cancelText: '稍后',
    })
    if (confirm) manager.applyUpdate()
  })
}
