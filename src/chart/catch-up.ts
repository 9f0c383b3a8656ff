const REST_MS = 400

type Task = () => void

const waiting = new Set<Task>()
let due = 0
let isRunning = false

/**
 * Does a task once nothing has been put off for a while. One timer serves all who wait, because a held key asks it of
 * every panel out of view at every step; the tasks are done one by one, so that a reader who goes on is answered between them.
 * @returns takes the task back
 */
export function catchUpLater(task: Task): () => void {
  waiting.add(task)
  due = performance.now() + REST_MS
  if (!isRunning) setTimeout(next, REST_MS)
  isRunning = true
  return () => waiting.delete(task)
}

function next(): void {
  const left = due - performance.now()
  if (left > 0) {
    setTimeout(next, left)
    return
  }
  const [task] = waiting
  isRunning = task !== undefined
  if (!task) return
  waiting.delete(task)
  setTimeout(next)
  task()
}
