import styles from './KeyList.module.css';

interface KeyGroup {
  readonly title: string;
  /** Keys, and what they do. */
  readonly keys: readonly (readonly [string, string])[];
}

const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: '移动',
    keys: [
      ['↑ ↓ ← →', '相邻的格，总计也能到'],
      ['Enter', '下一格，到列底转下一列；加 Shift 往回'],
      ['Tab', '下一个填写格；加 Shift 往回'],
      ['Home、End', '本行第一个、最后一个填写格'],
      ['Ctrl + Home、End', '全表第一个、最后一个填写格'],
      ['Ctrl + 方向键', '本块的边'],
      ['F6', '离开表格，到后面；加 Shift 到前面'],
      ['F8', '下一处校核问题；加 Shift 到上一处'],
      ['F9', '下一处未解决的备注；加 Shift 到上一处'],
      ['?', '打开本说明'],
    ],
  },
  {
    title: '填写',
    keys: [
      ['数字', '替换格内原有的内容'],
      ['F2、双击', '在格内移动光标，逐字修改'],
      ['Esc', '恢复进入这一格时的内容'],
      ['Alt + Enter', '采用读法，如 =3+5 改为 8'],
      ['Delete', '清空所选的格'],
      ['Ctrl + D', '向下填：用首行或上一格的数'],
      ['Ctrl + Enter', '所选各格都填本格的数'],
      ['Shift + F10、右击', '打开菜单'],
      ['Ctrl + C、X、V', '复制、剪切、粘贴所选的格'],
      ['Ctrl + Z、Y', '撤销、重做'],
    ],
  },
  {
    title: '选择',
    keys: [
      ['Shift + 方向键', '扩大或缩小，加 Ctrl 到块的边'],
      ['Shift + 单击、拖动', '选到这一格'],
      ['单击表头、行名', '整列、整行、整组'],
      ['Shift + 空格', '整行'],
      ['Ctrl + 空格', '整列'],
      ['Ctrl + A', '全表'],
      ['Esc', '只选一格'],
    ],
  },
];

/** All keys of a table at a glance. */
export function KeyList() {
  return KEY_GROUPS.map((group) => (
    <section key={group.title} className={styles['group']}>
      <h3>{group.title}</h3>
      <dl>
        {group.keys.map(([keys, effect]) => (
          <div key={keys} className={styles['key']}>
            <dt>{keys}</dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
