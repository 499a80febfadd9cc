-- A task that its department works on is `running` now; lists written before say `released`.
update task_queue set status = 'running' where status = 'released';
