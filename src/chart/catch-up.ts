import { createMovableTimer } from '../filter/movable-timer.ts'

const REST_MS = 400

type Task = () => void

const waiting = new Set<Task>()
const timer = createMovableTimer(next)

/**
 * Does a task once nothing has been put off for a while. A held key asks it of every panel out of view at every step; one
 * timer serves them all: as each of them asks at every step, it is set when the first of those who wait does. The tasks
 * are done one by one, so that a reader who goes on is answered between them.
 * @returns takes the task back
 */
export function catchUpLater(task: Task): () => void {
  waiting.add(task)
  const [first] = waiting
  if (task === first) timer.set(REST_MS)
  return () => waiting.delete(task)
}

function next(): void {
  const [task] = waiting
  if (!task) return
  waiting.delete(task)
  timer.set(0)
  task()
}
