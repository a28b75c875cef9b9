<?php
/**
 * The block “Story”: a card; a link if nothing is known of the story.
 *
 * @var array $attributes
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

prime_page();
echo block_box( $attributes, finished( story_of_block( $attributes ) ) ); // phpcs:ignore -- element() escapes.
