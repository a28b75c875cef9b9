<?php
/** Returns the numbers of a post’s revisions, the oldest first. */

return fn( int $id ): array => array_reverse( array_keys( wp_get_post_revisions( $id ) ) );
