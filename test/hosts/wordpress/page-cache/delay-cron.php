<?php
/** Makes the event of the plugin so old as if WP-Cron had not run for so many seconds. */

return function ( int $seconds ): void {
	wp_clear_scheduled_hook( 'standfirst_refresh' );
	wp_schedule_single_event( time() - $seconds, 'standfirst_refresh' );
};
