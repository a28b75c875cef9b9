<?php
/**
 * The block “Stories”: a list of cards, with those that the editor pinned first.
 *
 * @var array $attributes
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

prime_page();
echo block_box( $attributes, finished( stories_of_block( $attributes ) ) ); // phpcs:ignore -- element() escapes.
